/** Whether the reader asked the browser to save data: nothing large is then fetched unasked. */
export const savesData = (): boolean => Object(Reflect.get(navigator, 'connection')).saveData === true;
