const paths = {
  front: 'M4 5h16v14H4zM8 9h8M8 13h3.5M8 16h3.5M14.5 13H16v3h-1.5z',
  topics: 'M4 7h10M18 7h2M4 17h2M10 17h10M16 4.5v5M8 14.5v5',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5 20.5 20.5',
  saved: 'M6.5 4h11v16.5L12 16l-5.5 4.5z',
  settings: 'M4 18 9 6h1l5 12M6 14h7M17 10v8M14.5 12.5h5',
  newsletter: 'M3.5 6h17v12.5h-17zM4 7l8 6 8-6',
  share: 'M12 15V4M8 7.5 12 3.5l4 4M6 11H5v9.5h14V11h-1',
  listen: 'M5 9.5h3l4.5-4v13l-4.5-4H5zM16 9a4 4 0 0 1 0 6M18.5 6.5a8 8 0 0 1 0 11',
  close: 'M6 6l12 12M18 6 6 18',
  original: 'M10 5H5v14h14v-5M14 4.5h5.5V10M19 5l-8.5 8.5',
} as const;

export type IconName = keyof typeof paths;
export const iconNames = Object.keys(paths) as IconName[];

/** Line icons on a 24-pixel grid; the words beside them are what they mean. */
export const Icon = ({ name }: { name: IconName }) => (
  <svg
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.7"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
  >
    <path d={paths[name]} />
  </svg>
);
