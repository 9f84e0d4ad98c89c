import { type DatasetFiles, datasetFiles } from '../../../sharing/dataset-files.ts';
import { fileRoute } from '../../_file.ts';

/** The route of files that stand beside the pages of datasets, of those that a pattern fits. */
export function datasetRoute(pattern: RegExp) {
  return fileRoute('dataset-file', pattern, async (parts, address) => {
    const files: DatasetFiles = await datasetFiles(parts);
    const file = Object.values(files).find(({ name }) => address.endsWith(`/${name}`));
    if (!file) throw new Error(`datasetRoute: there is no file at ${address}`);
    return { body: file.bytes, mediaType: file.mediaType };
  });
}
