import { say } from './said.tsx';
import { to, type View } from './view.ts';

/** For whoever began before and has a code. */
export const OtherWaysIn = ({ view }: { readonly view: View }) => (
  <ul class="govuk-list">
    <li>
      <a class="govuk-link" href={to(view, '/resume')}>
        {say(view, 'landing.resumeLink')}
      </a>
    </li>
    <li>
      <a class="govuk-link" href={to(view, '/withdraw')}>
        {say(view, 'landing.withdrawLink')}
      </a>
    </li>
  </ul>
);
