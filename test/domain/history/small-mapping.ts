/** An import of a few columns, one of each way to read a question. A new copy each time, to break. */
export const smallMapping = () => ({
  campaign: { id: 'old-survey', title: 'Leavers of 2020', k: 5 },
  source: { title: 'Leavers’ survey 2020', publisher: 'A council', licence: 'OGL v3' },
  rows: [{ column: 'Type', in: ['Resigned'] }],
  unit: {
    column: 'Office',
    units: {
      North: { code: 'N' },
      'North ': { code: 'N', name: 'North' },
      South: { code: 'S', name: 'The south' },
    } as Record<string, object>,
    missing: ['?'],
  },
  date: { column: 'Left', formats: ['MM/YYYY', 'YYYY'], missing: ['unknown'] },
  instrument: {
    id: 'old-survey',
    version: '1.0.0',
    title: 'Leavers’ survey',
    scales: {
      agree5: {
        options: [
          ...[1, 2, 3, 4, 5].map((value) => ({ value, label: `Point ${value}` })),
          { value: 'na', label: 'Not applicable' },
        ],
        na: 'na',
      },
    },
    value_maps: {
      agreement: {
        values: { Low: 1, High: 5, 'N/A': 'na' } as Record<string, string | number>,
        missing: ['M'],
      },
    },
    questions: [
      {
        id: 'reasons',
        text: 'Why?',
        type: 'multi',
        options: [
          { value: 'pay', label: 'Pay', driver: 'pay' },
          { value: 'workload', label: 'Workload', driver: 'workload' },
          { value: 'none', label: 'None', exclusive: true },
        ] as object[],
        from: {
          read: 'true-false-columns',
          columns: { pay: 'Pay', workload: 'Load', none: 'Neither' } as Record<string, string>,
          yes: ['TRUE'],
          no: ['FALSE'],
        },
      },
      {
        id: 'main_reason',
        text: 'Mostly?',
        type: 'single',
        options_from: 'reasons',
        from: { read: 'value', column: 'Main' },
      },
      {
        id: 'stay_change',
        text: 'What would have helped?',
        type: 'multi',
        options: [
          { value: 'pay', label: 'More pay' },
          { value: 'flex', label: 'Other hours' },
        ] as object[],
        from: { read: 'labels', column: 'Help', separator: ';' },
      },
      {
        id: 'agree',
        text: 'Fair?',
        type: 'likert5',
        scale: 'agree5',
        from: { read: 'value', column: 'Fair', map: 'agreement' },
      },
    ] as Record<string, unknown>[],
  },
});

export const HEADER = ['Type', 'Office', 'Left', 'Pay', 'Load', 'Neither', 'Main', 'Help', 'Fair'];

/** Rows of cells as a table whose first row stands on line 2. */
export const table = (...rows: readonly (readonly string[])[]) => ({
  header: HEADER,
  rows: rows.map((cells, at) => ({ line: at + 2, cells })),
  ragged: [],
});
