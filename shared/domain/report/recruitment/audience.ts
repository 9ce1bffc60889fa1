import type { View } from '../view.ts';

/** Is the survey of those who take part in recruitment? */
export const isOfRecruitment = ({ release: { instrument } }: View): boolean =>
  instrument.audience === 'candidate' || instrument.audience === 'assessor';
