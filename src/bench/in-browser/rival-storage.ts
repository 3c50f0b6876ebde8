/** Texts in an IndexedDB of the bench's own, for what the libraries export. */
export async function storeTexts(name: string, texts: ReadonlyMap<string, string>): Promise<void> {
  const db = await opened(name);
  const transaction = db.transaction('texts', 'readwrite');
  transaction.objectStore('texts').clear();
  for (const [key, text] of texts) transaction.objectStore('texts').put(text, key);
  await new Promise<void>((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('not stored')));
  });
  db.close();
}

export async function storedTexts(name: string): Promise<Map<string, string>> {
  const db = await opened(name);
  const store = db.transaction('texts').objectStore('texts');
  const [keys, texts] = await Promise.all([answer(store.getAllKeys()), answer(store.getAll())]);
  db.close();
  return new Map(keys.map((key, place) => [String(key), String(texts[place])]));
}

function opened(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name, 1);
  request.addEventListener('upgradeneeded', () => request.result.createObjectStore('texts'));
  return answer(request);
}

const answer = <Result>(request: IDBRequest<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('no answer')));
  });
