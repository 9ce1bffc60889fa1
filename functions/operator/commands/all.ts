import type { Command } from '../command.ts';
import { actionsLoadPlan } from './actions-load-plan.ts';
import { audit } from './audit.ts';
import { auditLogExport } from './audit-log-export.ts';
import { auditLogVerify } from './audit-log-verify.ts';
import { campaignAdd } from './campaign-add.ts';
import { campaignClose } from './campaign-close.ts';
import { campaignCorrect } from './campaign-correct.ts';
import { campaignCreate } from './campaign-create.ts';
import { campaignList } from './campaign-list.ts';
import { campaignOpen } from './campaign-open.ts';
import { clock } from './clock.ts';
import { codingAgreement } from './coding-agreement.ts';
import { codingClose } from './coding-close.ts';
import { codingCodebook } from './coding-codebook.ts';
import { codingDifferences } from './coding-differences.ts';
import { codingList } from './coding-list.ts';
import { codingNames } from './coding-names.ts';
import { codingDecide } from './coding-decide.ts';
import { codingWithdraw } from './coding-withdraw.ts';
import { codingQuote } from './coding-quote.ts';
import { codingQuotes } from './coding-quotes.ts';
import { codingResolve } from './coding-resolve.ts';
import { codingSheet } from './coding-sheet.ts';
import { codingTake } from './coding-take.ts';
import { codingThemes } from './coding-themes.ts';
import { contextImport } from './context-import.ts';
import { contextList } from './context-list.ts';
import { cutAsk } from './cut-ask.ts';
import { cutList } from './cut-list.ts';
import { cutShow } from './cut-show.ts';
import { disclosure } from './disclosure.ts';
import { estateChange } from './estate-change.ts';
import { expire } from './expire.ts';
import { form } from './form.ts';
import { importHistory } from './import.ts';
import { instrumentAdd } from './instrument-add.ts';
import { instrumentList } from './instrument-list.ts';
import { instrumentPreview } from './instrument-preview.ts';
import { ledgerEnter } from './ledger-enter.ts';
import { linksLetters } from './links-letters.ts';
import { linksOpen } from './links-open.ts';
import { linksReplace } from './links-replace.ts';
import { linksRevoke } from './links-revoke.ts';
import { mailPlan } from './mail-plan.ts';
import { mailPreview } from './mail-preview.ts';
import { mailRetry } from './mail-retry.ts';
import { mailSend } from './mail-send.ts';
import { mailUnsent } from './mail-unsent.ts';
import { profilesCount } from './profiles-count.ts';
import { putAsideRedrive } from './put-aside-redrive.ts';
import { reportList } from './report-list.ts';
import { reportRun } from './report-run.ts';
import { reportCheck } from './report-check.ts';
import { reportVerify, verify } from './report-verify.ts';
import { reportWithheld } from './report-withheld.ts';
import { shuffle } from './shuffle.ts';
import { translateExport } from './translate-export.ts';
import { translateImport } from './translate-import.ts';

/** In the order of a campaign's life. */
export const COMMANDS: readonly Command[] = [
  campaignCreate,
  campaignAdd,
  campaignOpen,
  campaignCorrect,
  campaignList,
  instrumentList,
  instrumentPreview,
  instrumentAdd,
  translateExport,
  translateImport,
  mailPreview,
  mailPlan,
  mailSend,
  mailUnsent,
  mailRetry,
  linksLetters,
  linksReplace,
  linksOpen,
  linksRevoke,
  shuffle,
  form,
  reportRun,
  reportList,
  reportCheck,
  reportVerify,
  verify,
  reportWithheld,
  audit,
  auditLogVerify,
  auditLogExport,
  codingNames,
  codingCodebook,
  codingList,
  codingSheet,
  codingTake,
  codingAgreement,
  codingDifferences,
  codingResolve,
  codingClose,
  codingThemes,
  codingQuote,
  codingQuotes,
  codingDecide,
  codingWithdraw,
  campaignClose,
  profilesCount,
  importHistory,
  contextImport,
  contextList,
  estateChange,
  cutAsk,
  cutList,
  cutShow,
  ledgerEnter,
  actionsLoadPlan,
  disclosure,
  expire,
  putAsideRedrive,
  clock,
];
