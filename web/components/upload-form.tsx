import { Button } from './button.tsx';
import { FormGroup, HintAndError } from './form-group.tsx';
import { Label } from './label.tsx';

interface UploadFormProps {
  /** Of the bucket that takes the file. */
  readonly address: string;
  /** As they were signed: there is no place for any other, the key of the session included. */
  readonly fields: Readonly<Record<string, string>>;
  readonly mostBytes: number;
  readonly label: string;
  readonly hint: string;
  readonly button: string;
}

/**
 * A file that a browser sends past this site to where it is kept. The file comes last: a bucket reads no field after it.
 * It is required in the browser, and not too large, unlike any field of this site: the bucket would say so with a page of
 * its own.
 */
export const UploadForm = ({ address, fields, mostBytes, label, hint, button }: UploadFormProps) => (
  <form method="post" action={address} enctype="multipart/form-data" data-fresh>
    {Object.entries(fields).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
    <FormGroup>
      <Label text={label} classes="govuk-label--s" htmlFor="file" />
      <HintAndError id="file" hint={{ text: hint }} />
      <input
        class="govuk-file-upload"
        id="file"
        name="file"
        type="file"
        accept=".csv,text/csv"
        required
        data-most={mostBytes}
        data-too-large={`The file is larger than ${Math.floor(mostBytes / 1_048_576)} MB`}
        aria-describedby="file-hint"
      />
    </FormGroup>
    <Button>{button}</Button>
  </form>
);
