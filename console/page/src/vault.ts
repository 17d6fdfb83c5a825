// What this browser keeps: pinned federations, highest heads, devices whose keys nobody can read.

const NAME = "serumpun-console";
const STORE = "kept";

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("IndexedDB"));
  });
}

async function store(mode: IDBTransactionMode): Promise<IDBObjectStore> {
  const opening = indexedDB.open(NAME, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
  return (await done(opening)).transaction(STORE, mode).objectStore(STORE);
}

export async function recall<T>(key: string): Promise<T | undefined> {
  return done((await store("readonly")).get(key)) as Promise<T | undefined>;
}

export async function forget(key: string): Promise<void> {
  await done((await store("readwrite")).delete(key));
}

export async function keep(key: string, held: unknown): Promise<void> {
  await done((await store("readwrite")).put(held, key));
}
