/** Finds what a person would read in a source file, by its syntax tree. */
import { parseSync } from 'vite';
import { deskEn } from '#renderer/wording/desk.en.ts';

type Node = { readonly type: string; readonly [key: string]: unknown };

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

/** Attributes that are read out or shown, whatever their length. */
const SPOKEN = new Set([
  'label',
  'title',
  'hint',
  'lead',
  'what',
  'term',
  'alt',
  'placeholder',
  'forbidden',
  'problem',
  'aria-label',
]);
const CODE = new Set(['className', 'key', 'id', 'href', 'placement', 'data-tone']);
/** The app's own name and units are the same in every language. */
const NAMES = new Set(['Countersign', 'bytes', 'KB', 'MB', 'SHA-256', 'min']);
/** What they are given is read by the program: the words of a bug, a selector. */
const UNSPOKEN = new Set(['invariant', 'closest', 'querySelector', 'matches', 'matchMedia']);

/** Headings of keys are known to the program by their English words; what is shown of them is looked up. */
const KEY_GROUPS: ReadonlySet<string> = new Set(Object.keys(deskEn.keyGroups));

const isSentence = (text: string) => !KEY_GROUPS.has(text) && /\p{L}{2,}[,.:;]? +\p{L}|^ +\p{L}{2,}/u.test(text);
/** A piece of a template is a sentence already with one word beside a gap. */
const hasProse = (text: string) => /\p{L}{2,}[,.:;]?\s|\s\p{L}{2,}/u.test(text) && !NAMES.has(text.trim());
const hasWords = (text: string) => /\p{L}{2}/u.test(text) && !NAMES.has(text.trim());

export function bareWords(file: string, source: string): readonly string[] {
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file} could not be parsed`);
  const found: string[] = [];
  walk(program as unknown as Node, found);
  return found;
}

function walk(node: Node, found: string[]): void {
  if (isCode(node)) return;
  if (node.type === 'JSXText') note(found, node['value'], hasWords);
  if (node.type === 'TemplateElement') note(found, (node['value'] as { readonly cooked: unknown }).cooked, hasProse);
  if (node.type === 'Literal') note(found, node['value'], isSentence);
  const spoken = node.type === 'JSXAttribute' && SPOKEN.has(nameOf(node)) && isNode(node['value']) ? node['value'] : null;
  if (spoken?.type === 'Literal') note(found, spoken['value'], hasWords);
  else for (const child of childrenOf(node)) walk(child, found);
}

function note(found: string[], text: unknown, counts: (text: string) => boolean): void {
  if (typeof text === 'string' && counts(text)) found.push(text.trim().replace(/\s+/g, ' '));
}

/** What no person reads: modules, types, classes, the groups of keys, and the words of a bug. */
function isCode(node: Node): boolean {
  if (node.type === 'ImportDeclaration' || node.type.startsWith('TSType') || node.type.startsWith('TSInterface')) return true;
  if (node.type === 'JSXAttribute') return CODE.has(nameOf(node));
  return node.type === 'CallExpression' && UNSPOKEN.has(calleeOf(node));
}

const nameOf = (node: Node): string => (isNode(node['name']) ? String(node['name']['name']) : '');

function calleeOf({ callee }: Node): string {
  if (!isNode(callee)) return '';
  return isNode(callee['property']) ? nameOf({ ...callee, name: callee['property'] }) : String(callee['name']);
}

function childrenOf(node: Node): readonly Node[] {
  const keyGroup = node.type === 'CallExpression' && calleeOf(node) === 'useKeys';
  return Object.entries(node).flatMap(([name, value]) => {
    if (Array.isArray(value)) return (value as readonly unknown[]).filter(isNode).slice(keyGroup && name === 'arguments' ? 1 : 0);
    return isNode(value) ? [value] : [];
  });
}
