/** Finds the sentences that a source file can say, by its syntax tree; the gaps of a template are `{}`. */
import { parseSync } from 'vite';

type Node = { readonly type: string; readonly [key: string]: unknown };

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

/** What they are given is read by the program, by SQLite, or by whoever mends a bug. */
const UNSPOKEN = new Set(['invariant', 'unreachable', 'prepare', 'prepared', 'exec', 'pragma', 'run', 'get', 'all', 'memo']);
const OF_A_BUG = /(?:Error|Refused|Fault)$/;

export function sentencesIn(file: string, source: string): readonly string[] {
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file} could not be parsed`);
  const found: string[] = [];
  walk(program as unknown as Node, found);
  return found.filter(isSentence);
}

function walk(node: Node, found: string[]): void {
  if (isCode(node)) return;
  if (node.type === 'Literal' && typeof node['value'] === 'string') found.push(node['value']);
  if (node.type === 'TemplateLiteral') found.push(templateOf(node));
  for (const child of Object.values(node).flat()) if (isNode(child)) walk(child, found);
}

function isCode(node: Node): boolean {
  if (node.type === 'ImportDeclaration' || node.type.startsWith('TSType') || node.type === 'TSLiteralType') return true;
  if (node.type === 'TSInterfaceDeclaration' || (node.type.startsWith('Export') && isNode(node['source']))) return true;
  if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return false;
  const name = calleeOf(node);
  return UNSPOKEN.has(name) || OF_A_BUG.test(name);
}

function calleeOf({ callee }: Node): string {
  if (!isNode(callee)) return '';
  const named = isNode(callee['property']) ? callee['property'] : callee;
  return typeof named['name'] === 'string' ? named['name'] : '';
}

function templateOf({ quasis }: Node): string {
  const parts = (quasis as readonly { readonly value: { readonly cooked: string } }[]).map(({ value }) => value.cooked);
  return parts.join('{}');
}

/** Two words, or a word beside a gap. SQL, names of files and patterns are none. */
function isSentence(text: string): boolean {
  if (/^\s*(?:select|insert|update|delete|create|coalesce|key = |rekey)\b/.test(text) || text.includes('\n')) return false;
  return /\p{L}{2,}[,.:;]? +[\p{L}“"]|\p{L}{2,}[,.:;]? +\{\}|\{\}[,.:;]? +\p{L}{2,}/u.test(text);
}
