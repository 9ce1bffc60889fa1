import { shorthandOf } from '../../../../shared/domain/report/language.ts';
import type { Points, Section, Table } from '../../../../shared/domain/report/report.ts';
import { sourceWords } from '../../../../web/pages/report/quick-wins.tsx';
import { shownRows, unprintedWords } from '../../../../shared/domain/report/shown-rows.ts';
import { block, heading, list } from './blocks.ts';
import { drawPicture, type Picture, pictureOf, pictureRoom } from './picture.tsx';
import { FAINT, keepTogether, type Paper } from './paper.ts';
import { drawTable } from './table.ts';

const SMALL = { size: 8.5, colour: FAINT } as const;
/** A heading, a note, the header and some rows: less of a table is not worth beginning on a page. */
const START_OF_TABLE = 170;

/** One part of a report's body, on paper. */
export async function drawSection(paper: Paper, section: Section): Promise<void> {
  switch (section.kind) {
    case 'chart':
    case 'timeline':
      await drawPictureSection(paper, pictureOf(section, paper.report.words));
      break;
    case 'table':
      drawTableSection(paper, section.table);
      break;
    case 'points':
      drawPoints(paper, section);
      break;
    case 'practices':
      drawPractices(paper, section);
      break;
    case 'questions':
      drawQuestions(paper, section);
      break;
    case 'shorthand':
      block(paper, 'P', shorthandOf(paper.report.words).join(' '), SMALL);
  }
}

async function drawPictureSection(paper: Paper, picture: Picture): Promise<void> {
  keepTogether(paper, pictureRoom(picture));
  heading(paper, 'H2', picture.title);
  await drawPicture(paper, picture);
  block(paper, 'P', picture.note, SMALL);
}

function drawTableSection(paper: Paper, table: Table): void {
  keepTogether(paper, START_OF_TABLE);
  heading(paper, 'H2', table.title);
  block(paper, 'P', table.note, SMALL);
  const { rows, unprinted } = shownRows(table);
  if (rows.length > 0) drawTable(paper, { ...table, rows });
  for (const each of unprinted) block(paper, 'P', unprintedWords(each, paper.report.words), SMALL);
}

export function drawPoints(paper: Paper, { title, note, points }: Points): void {
  heading(paper, 'H2', title);
  if (note !== '') block(paper, 'P', note, SMALL);
  list(paper, points);
}

function drawPractices(paper: Paper, { note, wins, gaps }: Extract<Section, { kind: 'practices' }>): void {
  heading(paper, 'H2', paper.report.words.wins);
  block(paper, 'P', note);
  list(
    paper,
    wins.map((win) => ({
      name: `${win.title}.`,
      text: `${win.what} For: ${win.drivers.join('; ')}. ${paper.report.words[win.lever]}.`,
      source: sourceWords(win),
    })),
    true,
  );
  if (gaps.length === 0) return;
  heading(paper, 'H3', paper.report.words.gaps);
  list(paper, gaps);
}

function drawQuestions(paper: Paper, section: Extract<Section, { kind: 'questions' }>): void {
  heading(paper, 'H2', section.title);
  block(paper, 'P', section.note, SMALL);
  for (const { question, answer } of section.questions) {
    heading(paper, 'H3', question);
    block(paper, 'P', answer);
  }
}
