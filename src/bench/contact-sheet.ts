import sharp, { type OverlayOptions } from 'sharp';

export type Print = { readonly name: string; readonly picture: Buffer };

const cell = 400;
const tallest = 760;
const gap = 16;
const caption = 26;
const mostInRow = 6;

/** Lays pictures side by side, reduced, each under its name, as a picture editor looks at them. */
export async function contactSheet(prints: readonly Print[], file: string): Promise<void> {
  const columns = Math.min(prints.length, mostInRow);
  const cells = await Promise.all(prints.map(reduced));
  const rows = Array.from({ length: Math.ceil(cells.length / columns) }, (_, row) =>
    cells.slice(row * columns, (row + 1) * columns),
  );
  const layers: OverlayOptions[] = [];
  let top = gap;
  for (const row of rows) {
    row.forEach(({ name, input }, place) => {
      const left = gap + place * (cell + gap);
      layers.push({ input: label(name), left, top }, { input, left, top: top + caption });
    });
    top += caption + Math.max(...row.map(({ height }) => height)) + gap;
  }
  await sharp({
    create: { width: columns * (cell + gap) + gap, height: top, channels: 3, background: '#8a8a86' },
  })
    .composite(layers)
    .png()
    .toFile(file);
}

async function reduced({ name, picture }: Print): Promise<{ name: string; input: Buffer; height: number }> {
  const { width = cell, height = cell } = await sharp(picture).metadata();
  const shown = Math.min(Math.round((height * cell) / width), tallest);
  const input = await sharp(picture)
    .resize({ width: cell, height: shown, fit: 'cover', position: 'top' })
    .png()
    .toBuffer();
  return { name, input, height: shown };
}

const label = (name: string): Buffer =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${cell}" height="${caption}">` +
      `<text x="0" y="18" font-family="sans-serif" font-size="15" fill="#fff">${name}</text></svg>`,
  );
