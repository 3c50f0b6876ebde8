/** What each language calls itself: the same wherever one chooses among them. */
export const ownNames = { fr: 'Français', en: 'English', ru: 'Русский' } as const;
