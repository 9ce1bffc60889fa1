import type { Problem } from '../../shared/domain/kernel/problem.ts';
import { Notice } from '../../web/pages/console/notice.tsx';
import { isApi, problemReply } from './api/problem-details.ts';
import type { ConsoleDesk } from './desk.ts';
import type { ConsoleContext } from './context.ts';
import { surroundingsOf } from './surroundings.ts';

type Refuse = (desk: ConsoleDesk, c: ConsoleContext) => Response | Promise<Response>;

/** On the way to a page the person signs in first; a form that was sent is not sent again by itself. */
export const sessionEnded: Refuse = (desk, c) =>
  c.req.method === 'GET' && !isApi(c.req.path)
    ? c.redirect(`/sign-in?to=${encodeURIComponent(c.req.path)}`, 303)
    : notice(desk, c, 401, 'Your session has ended', <SignInAgain />);

export const noAccess: Refuse = (desk, c) =>
  notice(
    desk,
    c,
    403,
    'You do not have access yet',
    <p class="govuk-body">
      You are signed in, and your role cannot see this page. Ask the platform administrator of your
      organisation if you need it for your work.
    </p>,
  );

export const notFound: Refuse = (desk, c) =>
  notice(
    desk,
    c,
    404,
    'Page not found',
    <p class="govuk-body">
      If you typed or pasted the address, check that it is complete. You can also{' '}
      <a class="govuk-link" href="/">
        start from the first page of the console
      </a>
      .
    </p>,
  );

export const notSignedIn: Refuse = (desk, c) =>
  notice(desk, c, 403, 'You are not signed in', <SignInAgain />);

export const stopped: Refuse = (desk, c) =>
  notice(
    desk,
    c,
    403,
    'Your access was stopped',
    <p class="govuk-body">
      An administrator of this console stopped it. Ask the platform administrator of your organisation if you
      need it for your work.
    </p>,
  );

export const otherSite: Refuse = (desk, c) =>
  notice(
    desk,
    c,
    403,
    'This form did not come from the console',
    <p class="govuk-body">Nothing was changed. Go to the page in the console and try again there.</p>,
  );

export const tooLarge: Refuse = (desk, c) =>
  notice(desk, c, 413, 'That is too much at once', <p class="govuk-body">Nothing was changed.</p>);

export const faulty: Refuse = (desk, c) =>
  notice(
    desk,
    c,
    500,
    'There is a problem with the service',
    <p class="govuk-body">Try again in a few minutes. Nothing that was released has changed.</p>,
  );

/** The page of an expected problem. */
export const refused = (desk: ConsoleDesk, c: ConsoleContext, problem: Problem) =>
  problem.kind === 'conflict' || problem.kind === 'not-allowed'
    ? notice(
        desk,
        c,
        409,
        'This cannot be done now',
        <p class="govuk-body">{problem.kind === 'conflict' ? problem.what : problem.why}</p>,
      )
    : notFound(desk, c);

const notice = (
  desk: ConsoleDesk,
  c: ConsoleContext,
  status: 401 | 403 | 404 | 409 | 413 | 500,
  title: string,
  content: Parameters<typeof Notice>[0]['children'],
) =>
  isApi(c.req.path)
    ? problemReply(c, status)
    : c.html(Notice({ ...surroundingsOf(desk, c), title, children: content }), status);

const SignInAgain = () => (
  <p class="govuk-body">
    <a class="govuk-link" href="/sign-in">
      Sign in
    </a>{' '}
    and start again. Nothing was changed.
  </p>
);
