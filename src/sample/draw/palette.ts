/** Paper and ink, the turquoise of glazed tiles; lapis, ochre and madder for maps, charts and felt. */
export const palette = {
  paper: '#f7f1e4',
  parchment: '#efe5d0',
  sand: '#e4d4b4',
  ink: '#22262b',
  slate: '#5d5a53',
  turquoise: '#0f8688',
  glaze: '#6fb9b4',
  mist: '#cfe4de',
  lapis: '#24408a',
  iris: '#8d9fcd',
  night: '#16244a',
  ochre: '#c8872a',
  straw: '#e8c888',
  madder: '#a5402f',
  white: '#fffdf7',
} as const;
