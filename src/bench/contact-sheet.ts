import sharp from 'sharp';

const cell = 420;
const gap = 16;

/** Lays pictures of one size side by side, reduced, as a picture editor looks at them. */
export async function contactSheet(pictures: readonly Buffer[], file: string): Promise<void> {
  const reduced = await Promise.all(
    pictures.map((picture) => sharp(picture).resize({ width: cell }).png().toBuffer()),
  );
  const { height = cell } = await sharp(reduced[0]).metadata();
  const columns = Math.min(pictures.length, 5);
  const rows = Math.ceil(pictures.length / columns);
  await sharp({
    create: {
      width: columns * (cell + gap) + gap,
      height: rows * (height + gap) + gap,
      channels: 3,
      background: '#8a8a86',
    },
  })
    .composite(
      reduced.map((input, place) => ({
        input,
        left: gap + (place % columns) * (cell + gap),
        top: gap + Math.floor(place / columns) * (height + gap),
      })),
    )
    .png()
    .toFile(file);
}
