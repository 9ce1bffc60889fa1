import { dayInWords } from '../../../shared/domain/kernel/day-in-words.ts';
import { InsetText } from '../../components/inset-text.tsx';
import { clockInWords } from './campaign-words.ts';

/** Of a report that is not of the last run: whether another took its place. */
export type ReportAge =
  | { readonly is: 'newest'; readonly checked: string; readonly next: string | undefined }
  | { readonly is: 'replaced'; readonly by: string; readonly href: string };

/** A place has a new report only where something new was released of it. */
export const ReportAgeText = ({ age }: { readonly age: ReportAge }) => (
  <InsetText>
    {age.is === 'newest' ? (
      <>
        This is still the newest report. Last checked with the run for {clockInWords(age.checked)}: nothing
        new has been released here.{age.next === undefined ? '' : ` Next check ${dayInWords(age.next)}.`}
      </>
    ) : (
      <>
        There is a newer report:{' '}
        <a class="govuk-link" href={age.href}>
          {clockInWords(age.by)}
        </a>
        .
      </>
    )}
  </InsetText>
);
