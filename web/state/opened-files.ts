/** Files a person chose or dropped, read as text with their paths. */
import { maximumCsvBytes } from '../../src/scenario/file-source.ts'
import type { OpenedFile } from './scenario-files.ts'

const wanted = /\.(json|csv)$/i

/** JSON and CSV files only; one too large to be a scenario is left for the loader to miss by name. */
export function readOpened(files: readonly File[]): Promise<OpenedFile[]> {
  return Promise.all(
    files
      .filter(({ name, size }) => wanted.test(name) && size <= maximumCsvBytes)
      .map(async (file) => ({
        // A chosen folder gives paths that begin with its own name; scenario files name each other from below it.
        path: file.webkitRelativePath ? file.webkitRelativePath.replace(/^[^/]*\//, '') : file.name,
        text: await file.text(),
      })),
  )
}

/** Dropped files, and everything in dropped folders. */
export async function readDropped(items: DataTransferItemList): Promise<OpenedFile[]> {
  // All entries must be asked for before the first wait: the list is emptied after the drop.
  const entries = [...items].map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null)
  const found: OpenedFile[] = []
  for (const entry of entries) {
    const whole = entry.isDirectory
      ? await below(entry as FileSystemDirectoryEntry)
      : [entry as FileSystemFileEntry]
    for (const one of whole) {
      const file = await new Promise<File>((resolve, reject) => one.file(resolve, reject))
      const [read] = await readOpened([file])
      const top = entry.isDirectory ? one.fullPath.split('/').slice(2).join('/') : file.name
      if (read) found.push({ ...read, path: top })
    }
  }
  return found
}

async function below(folder: FileSystemDirectoryEntry): Promise<FileSystemFileEntry[]> {
  const reader = folder.createReader()
  const files: FileSystemFileEntry[] = []
  for (;;) {
    // A folder is handed over in parts; an empty part is the end.
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    if (part.length === 0) return files
    for (const entry of part) {
      if (entry.isDirectory) files.push(...(await below(entry as FileSystemDirectoryEntry)))
      else files.push(entry as FileSystemFileEntry)
    }
  }
}
