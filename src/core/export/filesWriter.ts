import type { ExportWriter, FilesExporter } from './exportWriter';
import type { ZipFile } from './zipFile';

/** A format of several files as one file: a ZIP archive of them, put into `zip`, which is empty. */
export function zippedWriter(exporter: FilesExporter, zip: ZipFile): ExportWriter {
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
