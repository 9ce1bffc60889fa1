import { Button } from '../../components/button.tsx';
import { PostForm } from '../../components/post-form.tsx';
import { clockInWords } from './campaign-words.ts';

export interface RunFormProps {
  readonly campaign: string;
  readonly clock: string;
  /** Differs from form to form: pressed twice, a form starts one run. */
  readonly form: string;
  /** The figures of this clock were decided in an earlier run. */
  readonly released: boolean;
}

export const RunForm = ({ campaign, clock, form, released }: RunFormProps) => (
  <PostForm action={`/campaigns/${campaign}/runs`}>
    <p class="govuk-body">
      {clock === 'close' ? 'The campaign is closed.' : `The last full quarter is ${clockInWords(clock)}.`}{' '}
      {released
        ? 'Its figures are released. Running it again changes none of them, and writes any report that is missing.'
        : 'Running the report decides which figures are released, and writes the reports.'}
    </p>
    <input type="hidden" name="form" value={form} />
    <Button classes={released ? 'govuk-button--secondary' : undefined}>Run the report now</Button>
  </PostForm>
);
