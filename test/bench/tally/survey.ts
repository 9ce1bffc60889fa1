import { Instrument } from '../../../shared/domain/instrument/instrument.ts';
import { DRIVERS } from '../../../shared/domain/report/drivers.ts';

export const UNITS = 120;
export const REGIONS = 12;
export const MONTHS = 24;
export const SLIPS = 1_000_000;
export const POINTS = 5;
export const ITEMS = Array.from({ length: 15 }, (_, index) => `item_${index + 1}`);
export const DRIVER_IDS = DRIVERS.drivers.map(({ id }) => id);
export const CAMPAIGN = 'bench-tallies';

export const regionCode = (region: number): string => `R${String(region).padStart(2, '0')}`;
export const unitCode = (unit: number): string => `U${String(unit).padStart(3, '0')}`;
export const monthCode = (month: number): string =>
  `${2024 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;

const points = Array.from({ length: POINTS }, (_, index) => ({ value: index + 1, label: String(index + 1) }));
const asked = { page: 'one', required: false, drivers: [], pile: 'slip' } as const;

/** 15 statements to agree with and one choice of several among the drivers. */
export const survey = Instrument.parse({
  id: 'bench',
  version: '1.0.0',
  title: 'Bench',
  audience: 'staff',
  purpose: 'Bench',
  target_minutes: [1, 2],
  languages: ['en'],
  scales: { agree5: { points: POINTS, options: points } },
  support: { title: 'None', lead: 'None', items: [] },
  sections: [
    {
      id: 'all',
      title: 'All',
      questions: [
        ...ITEMS.map((id) => ({ ...asked, id, type: 'likert5', text: id, scale: 'agree5' })),
        {
          ...asked,
          id: 'reasons',
          type: 'multi',
          text: 'Reasons',
          options: DRIVER_IDS.map((value) => ({ value, label: value })),
        },
      ],
    },
  ],
  context: [],
  profile: { keys: [], counts: [] },
  group_by: 'unit',
});

const [{ questions, ...section } = { id: '', title: '', questions: [] }] = survey.sections;
export const driversOnly: Instrument = {
  ...survey,
  sections: [{ ...section, questions: questions.filter(({ type }) => type === 'multi') }],
};
