import type { Child } from 'hono/jsx';
import { Button } from '../../components/button.tsx';
import { InsetText } from '../../components/inset-text.tsx';
import { UploadForm } from '../../components/upload-form.tsx';

export type Bringing =
  /** Where and with what fields the file is sent, and how long that works. */
  | {
      readonly form: {
        readonly address: string;
        readonly fields: Readonly<Record<string, string>>;
        readonly mostBytes: number;
      };
      readonly seconds: number;
    }
  | 'late';

interface BringFileProps {
  /** Of the page itself. */
  readonly address: string;
  readonly bringing: Bringing;
  readonly label: string;
  readonly hint: string;
  readonly button: string;
  /** What the file is, and what becomes of it. */
  readonly children?: Child;
}

/** What a browser asks for when the form on its page is about to end. */
export const LATE = 'late';

export const BringFile = ({ address, bringing, children, ...words }: BringFileProps) =>
  bringing === 'late' ? (
    <>
      <InsetText>The time to upload the file is over. Nothing was uploaded, and nothing is lost.</InsetText>
      <Button href={address}>Open the page again</Button>
    </>
  ) : (
    <>
      {children}
      <noscript>
        <InsetText>
          Your browser runs no scripts here, so this page takes the file for {bringing.seconds} seconds. Then
          it says so, and you open it again: nothing is lost by that.
        </InsetText>
      </noscript>
      <UploadForm {...bringing.form} {...words} />
    </>
  );
