import fs from 'node:fs';

/** Signature of the record at the end of every ZIP archive (PKWARE APPNOTE 6.3.10, section 4.3.16). */
const END_OF_DIRECTORY = 0x06054b50;
const END_OF_DIRECTORY_LENGTH = 22;
/** Signature and fixed length of one entry of the central directory (section 4.3.12). */
const DIRECTORY_ENTRY = 0x02014b50;
const DIRECTORY_ENTRY_LENGTH = 46;

/**
 * @param {string} file a ZIP archive under 4 GB
 * @returns {{ name: string, size: number, packed: number }[]} its entries: sizes in bytes, unpacked and packed
 * @throws when the file is no ZIP archive
 */
export function listZip(file) {
  const bytes = fs.readFileSync(file);
  let end = bytes.length - END_OF_DIRECTORY_LENGTH;
  while (end >= 0 && bytes.readUInt32LE(end) !== END_OF_DIRECTORY) end--;
  if (end < 0) throw new Error(`${file} is no ZIP archive`);
  const entries = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    if (bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new Error(`${file} has a broken directory`);
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + DIRECTORY_ENTRY_LENGTH, at + DIRECTORY_ENTRY_LENGTH + nameLength);
    entries.push({ name, size: bytes.readUInt32LE(at + 24), packed: bytes.readUInt32LE(at + 20) });
    at += DIRECTORY_ENTRY_LENGTH + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}
