import type { Child } from 'hono/jsx';
import { Column, Frame, type Surroundings } from './frame.tsx';

interface NoticeProps extends Surroundings {
  readonly title: string;
  readonly children?: Child;
}

/** A page that says one thing. */
export const Notice = ({ title, children, ...surroundings }: NoticeProps) => (
  <Frame {...surroundings} title={title}>
    <Column>
      <h1 class="govuk-heading-l">{title}</h1>
      {children}
    </Column>
  </Frame>
);
