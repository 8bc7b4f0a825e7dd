// Where a browser keeps photos that wait to be sent: IndexedDB, which survives a reload and has room.

const drawer = 'photos'

export function putPhoto(path: string, photo: Blob): Promise<unknown> {
  return inDrawer('readwrite', (photos) => photos.put(photo, path))
}

export function getPhoto(path: string): Promise<Blob | undefined> {
  return inDrawer('readonly', (photos) => photos.get(path) as IDBRequest<Blob | undefined>)
}

export function deletePhoto(path: string): Promise<unknown> {
  return inDrawer('readwrite', (photos) => photos.delete(path))
}

async function inDrawer<T>(mode: IDBTransactionMode, work: (photos: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const cabinet = await open()
  try {
    return await answered(work(cabinet.transaction(drawer, mode).objectStore(drawer)))
  } finally {
    cabinet.close()
  }
}

function open(): Promise<IDBDatabase> {
  const opening = indexedDB.open('branch-home', 1)
  opening.onupgradeneeded = () => opening.result.createObjectStore(drawer)
  return answered(opening)
}

function answered<T>(asked: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result)
    asked.onerror = () => reject(asked.error ?? new Error('IndexedDB gave no reason'))
  })
}
