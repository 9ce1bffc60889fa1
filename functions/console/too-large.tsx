import type { Surroundings } from '../../web/pages/console/frame.tsx';
import { Notice } from '../../web/pages/console/notice.tsx';

/** Lambda answers with 6 MB at most, and base64 makes 4 bytes of 3. */
export const LARGEST = 4_400_000;

export const TooLarge = (surroundings: Surroundings) => (
  <Notice {...surroundings} title="This file is too large to download here">
    <p class="govuk-body">
      Ask an operator for the file. The other formats of a report may be smaller, and so are the figures of
      one campaign or of one report run.
    </p>
  </Notice>
);
