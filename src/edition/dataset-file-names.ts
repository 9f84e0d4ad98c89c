/** What the files beside the page of a dataset are called; datapackage.json is the standard's own name. */
export function datasetFileNames(id: string) {
  return {
    csv: `${id}.csv`,
    spreadsheet: `${id}-spreadsheet.csv`,
    description: 'datapackage.json',
    zip: `${id}.zip`,
  };
}
