import { palette } from './palette.ts';
import { circle, dice, picture, shape, sheet } from './svg.ts';

const night = dice(17);
const flame = dice(23);

/** The gas crater of Darvaza: flames along the rim of a pit in the Karakum. */
export const crater = picture('darvaza.webp', [
  sheet(palette.night),
  ...Array.from({ length: 110 }, () =>
    circle(
      night() * 1600,
      night() * 480,
      1.2 + night() * 2.2,
      palette.mist,
      `opacity="${(0.3 + night() * 0.6).toFixed(2)}"`,
    ),
  ),
  ...[520, 430, 340].map((radius, index) =>
    shape(ellipse(800, 660, radius * 1.5, radius * 0.92), palette.ochre, `opacity="${0.06 + index * 0.05}"`),
  ),
  shape('M0 540Q420 500 820 530T1600 516V1000H0Z', '#3a2a22'),
  shape(ellipse(800, 720, 660, 232), '#6d3a1c'),
  shape(ellipse(800, 734, 610, 206), palette.ochre),
  shape(ellipse(800, 762, 560, 176), palette.madder),
  shape(ellipse(800, 792, 470, 140), '#5b1d16'),
  ...Array.from({ length: 74 }, (_, index) => {
    const angle = (index / 74) * 2 * Math.PI;
    const far = 0.74 + flame() * 0.2;
    const [x, y] = [800 + 600 * far * Math.cos(angle), 752 + 178 * far * Math.sin(angle)];
    return tongue(x, y, 0.6 + flame() * 0.7);
  }),
  shape('M0 1000V930Q400 960 800 962T1600 930V1000Z', '#241a1a'),
]);

function tongue(x: number, y: number, scale: number): string {
  const path = (k: number) =>
    `M${(x - 20 * k).toFixed(1)} ${y.toFixed(1)}C${(x - 34 * k).toFixed(1)} ${(y - 44 * k).toFixed(1)} ${(x - 4 * k).toFixed(1)} ${(y - 62 * k).toFixed(1)} ${(x + 4 * k).toFixed(1)} ${(y - 112 * k).toFixed(1)}C${(x + 34 * k).toFixed(1)} ${(y - 66 * k).toFixed(1)} ${(x + 38 * k).toFixed(1)} ${(y - 30 * k).toFixed(1)} ${(x + 20 * k).toFixed(1)} ${y.toFixed(1)}Z`;
  return shape(path(scale), '#e08a2c') + shape(path(scale * 0.6), palette.straw);
}

function ellipse(x: number, y: number, rx: number, ry: number): string {
  return `M${x - rx} ${y}A${rx} ${ry} 0 1 0 ${x + rx} ${y}A${rx} ${ry} 0 1 0 ${x - rx} ${y}Z`;
}
