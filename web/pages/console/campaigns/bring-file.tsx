import { Button } from '../../../components/button.tsx';
import { InsetText } from '../../../components/inset-text.tsx';
import { UploadForm } from '../../../components/upload-form.tsx';

export type Bringing =
  /** Where and with what fields the file is sent, and how long that works. */
  | {
      readonly form: { readonly address: string; readonly fields: Readonly<Record<string, string>> };
      readonly seconds: number;
      readonly columns: readonly string[];
    }
  | 'late';

/** What a browser asks for when the form on its page is about to end. */
export const LATE = 'late';

export const BringFile = (props: { readonly address: string; readonly bringing: Bringing }) =>
  props.bringing === 'late' ? <Late address={props.address} /> : <Form {...props.bringing} />;

const Form = ({ form, seconds, columns }: Exclude<Bringing, 'late'>) => (
  <>
    <p class="govuk-body">
      A CSV file, of which the first line is <code>{columns.join(',')}</code>, and each other line is one
      person. It goes straight to where it is checked, sealed; nobody here can read it, and it is destroyed
      when it is taken in, or after a day.
    </p>
    <noscript>
      <InsetText>
        Your browser runs no scripts here, so this page takes the file for {seconds} seconds. Then it says so,
        and you open it again: nothing is lost by that.
      </InsetText>
    </noscript>
    <UploadForm
      {...form}
      label="List of people"
      hint="At most 20 MB: some 250,000 people"
      button="Upload the list"
    />
  </>
);

const Late = ({ address }: { readonly address: string }) => (
  <>
    <InsetText>The time to upload the file is over. Nothing was uploaded, and nothing is lost.</InsetText>
    <Button href={address}>Open the page again</Button>
  </>
);
