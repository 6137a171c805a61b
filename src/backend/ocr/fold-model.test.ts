import { readFile } from 'node:fs/promises';
import * as ort from 'onnxruntime-node';
import { describe, expect, it } from 'vitest';
import { foldModel } from './fold-model.ts';
import { constantNode, floatAttribute, type ModelGraph, type ModelNode, readModel, writeModel } from './model-graph.ts';
import { readingPaths } from './model-paths.ts';
import { sessionOptions } from './session-options.ts';

/** Sums in another order differ in their last digits; a weight gone wrong differs in the first. */
const LAST_DIGITS = 1e-5;

describe('foldModel', () => {
  it.each([
    { model: 'recognition', dims: [1, 3, 48, 160] },
    { model: 'detection', dims: [1, 3, 96, 128] },
  ] as const)('leaves what the $model network answers as it was, with fewer passes', async ({ model, dims }) => {
    const file = await readFile(readingPaths()[model]);
    const graph = readModel(file);
    const folded = foldModel(graph);
    const passes = ({ nodes }: ModelGraph) => nodes.filter(({ op }) => /^(Mul|Add|Clip|Div|HardSigmoid)$/.test(op)).length;
    expect(passes(folded)).toBeLessThan(passes(graph) * 0.6);
    const [before, after] = [await answerOf(file, dims), await answerOf(writeModel(folded), dims)];
    expect(before.length).toBeGreaterThan(0);
    expect(after).toHaveLength(before.length);
    const furthest = before.reduce((most, value, at) => Math.max(most, Math.abs(value - (after[at] ?? 9))), 0);
    expect(furthest).toBeLessThan(LAST_DIGITS);
  });

  it('moves a scale into the convolution behind it and keeps the shift that a border of nothing would spoil', () => {
    const bordered = foldModel(scaledThenConvolved([1, 1, 1, 1]));
    expect(opsOf(bordered)).toEqual(['Add', 'Conv']);
    expect(opsOf(foldModel(scaledThenConvolved([0, 0, 0, 0])))).toEqual(['Conv']);
  });

  it('leaves alone what only looks like a hard swish', () => {
    expect(opsOf(foldModel(swish(6)))).toEqual(['HardSigmoid', 'Mul']);
    expect(opsOf(foldModel(swish(5)))).toEqual(['Add', 'Clip', 'Mul', 'Div']);
  });
});

describe('readModel', () => {
  it('gives back a file it wrote, byte by byte', () => {
    const written = writeModel(swish(6));
    expect(writeModel(readModel(written))).toEqual(written);
  });

  it('throws at a file cut off in the middle', () => {
    const written = writeModel(swish(6));
    expect(() => readModel(written.subarray(0, written.length - 9))).toThrow('ends after its message');
  });
});

async function answerOf(model: Uint8Array, dims: readonly number[]): Promise<number[]> {
  const session = await ort.InferenceSession.create(model, sessionOptions(1));
  const size = dims.reduce((product, side) => product * side, 1);
  const input = Float32Array.from({ length: size }, (_, at) => Math.sin(at * 0.37) + ((at * 7919) % 13 > 9 ? 0.8 : 0));
  const answer = await session.run({ [session.inputNames[0] ?? '']: new ort.Tensor('float32', input, dims) });
  await session.release();
  return [...((answer[session.outputNames[0] ?? '']?.data ?? []) as Float32Array)];
}

function opsOf({ nodes }: ModelGraph): string[] {
  return nodes.map(({ op }) => op).filter((op) => op !== 'Constant');
}

function graphOf(nodes: readonly ModelNode[]): ModelGraph {
  return { nodes, rest: [], around: [], outputs: ['out'] };
}

function node(op: string, inputs: readonly string[], output: string, attributes: readonly Uint8Array[] = []): ModelNode {
  return { op, inputs, outputs: [output], attributes };
}

const number = (name: string, value: number) => constantNode(name, { dims: [1], data: Float32Array.of(value) });

function scaledThenConvolved(pads: readonly number[]): ModelGraph {
  const weight = constantNode('weight', { dims: [1, 1, 3, 3], data: new Float32Array(9).fill(1) });
  const attributes = [integersAttribute('pads', pads)];
  return graphOf([
    number('two', 2),
    number('one', 1),
    weight,
    node('Mul', ['in', 'two'], 'scaled'),
    node('Add', ['scaled', 'one'], 'shifted'),
    node('Conv', ['shifted', 'weight'], 'out', attributes),
  ]);
}

function swish(divisor: number): ModelGraph {
  return graphOf([
    number('three', 3),
    number('divisor', divisor),
    node('Add', ['in', 'three'], 'added'),
    node('Clip', ['added'], 'clipped', [floatAttribute('min', 0), floatAttribute('max', 6)]),
    node('Mul', ['in', 'clipped'], 'product'),
    node('Div', ['product', 'divisor'], 'out'),
  ]);
}

/** Name in field 1, whole numbers in field 8, as onnx.proto has them. */
function integersAttribute(name: string, values: readonly number[]): Uint8Array {
  const text = new TextEncoder().encode(name);
  return Uint8Array.from([0x0a, text.length, ...text, ...values.flatMap((value) => [0x40, value])]);
}
