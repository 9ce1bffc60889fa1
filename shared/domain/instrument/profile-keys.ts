import type { Answers } from '../answer/answers.ts';
import { type Instrument, optionsOf, questionOf } from './instrument.ts';

/** By what people are parted: an answer of the profile, or that answer in wider bands. */
export interface ProfileKey {
  readonly id: string;
  /** The question that it is read off: two keys of one question part people in one way, and stand in no table together. */
  readonly of: string;
  readonly text: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** Undefined of somebody who skipped the question, or whose answer is in no band. */
  readonly valueIn: (answers: Answers) => string | undefined;
}

export const profileKeys = (instrument: Instrument): readonly ProfileKey[] =>
  instrument.profile.keys.flatMap((id) => {
    const question = questionOf(instrument, id);
    const { text = id } = question ?? {};
    const bands = instrument.profile.bands?.[id];
    const valueIn = (answers: Answers) => (answers[id] === undefined ? undefined : String(answers[id]));
    return [
      {
        id,
        of: id,
        text,
        options: (question ? optionsOf(instrument, question) : []).map(({ value, label }) => ({
          value: String(value),
          label,
        })),
        valueIn,
      },
      ...(bands === undefined
        ? []
        : [
            {
              id: `${id}.bands`,
              of: id,
              text: `${text} (in bands)`,
              options: bands.map(({ value, label }) => ({ value, label })),
              valueIn: (answers: Answers) => {
                const own = valueIn(answers);
                return bands.find((band) => own !== undefined && band.of.includes(own))?.value;
              },
            },
          ]),
    ];
  });
