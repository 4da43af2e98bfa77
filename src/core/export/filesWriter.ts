import type { ExportWriter, FilesExporter } from './exportWriter';
import { ZipFile } from './zipFile';

/** A format of several files as one file: a ZIP archive of them. */
export function zippedWriter(exporter: FilesExporter): ExportWriter {
  const zip = new ZipFile();
  return {
    begin: () => {
      for (const { name, content } of exporter.first()) zip.add(name, content);
      return zip.take();
    },
    *part(input, index) {
      for (const { name, content } of exporter.files(input, index)) {
        zip.add(name, content);
        yield* zip.take();
      }
    },
    end: () => {
      zip.end();
      return zip.take();
    },
  };
}
