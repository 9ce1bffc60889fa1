import type { Staff } from '../../../shared/domain/organisation/staff.ts';
import { Button } from '../../components/button.tsx';
import { SummaryList } from '../../components/summary-list.tsx';
import { PostForm } from '../../components/post-form.tsx';
import { Column, Frame, type Surroundings } from './frame.tsx';
import { staffFacts } from './staff-words.ts';

export const AccountPage = ({ staff, ...surroundings }: Surroundings & { readonly staff: Staff }) => (
  <Frame {...surroundings} title="Your account">
    <Column>
      <h1 class="govuk-heading-l">Your account</h1>
      <SummaryList rows={staffFacts(staff)} />
      <p class="govuk-body">
        Your organisation’s sign-in service says this. If it is wrong, ask the platform administrator of your
        organisation.
      </p>
      <h2 class="govuk-heading-m">Sign out everywhere</h2>
      <p class="govuk-body">
        This ends your sessions in every browser, this one too. Use it if you may have left the console open
        on another computer.
      </p>
      <PostForm action="/sign-out-everywhere">
        <Button classes="govuk-button--secondary">Sign out everywhere</Button>
      </PostForm>
    </Column>
  </Frame>
);
