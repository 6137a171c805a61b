/**
 * The models as they come spend two fifths of their time on scaling, shifting and activating between convolutions, one pass over the
 * picture for each. Said with fewer passes the same network gives the same answer, but for the last digits of its sums:
 * a scale and a shift go into the convolution beside them, and a hard swish, which comes in four steps, into two.
 * What does not look like one of these stays as it is.
 */
import { invariant } from '#core/result.ts';
import {
  attributeNumbers,
  constantNode,
  constantOf,
  floatAttribute,
  type ModelGraph,
  type ModelNode,
  type Tensor,
} from './model-graph.ts';

export function foldModel(graph: ModelGraph): ModelGraph {
  const open = openGraph(graph);
  for (const node of graph.nodes) if (node.op === 'Div') foldSwish(node, open);
  const convolutions = [...open.producers.values()].filter(({ op }) => op === 'Conv').map(({ outputs }) => outputs[0] ?? '');
  for (const output of convolutions) foldBehind(output, open);
  const again = Array.from(open.producers.values()).filter(({ op }) => op === 'Conv');
  for (const node of again) foldBefore(node, open);
  return { ...graph, nodes: inOrder(open) };
}

/** A graph taken apart: who makes each value, and who uses it. */
type OpenGraph = {
  readonly producers: Map<string, ModelNode>;
  readonly usersOf: (value: string) => readonly ModelNode[];
  readonly outputs: readonly string[];
};

function openGraph({ nodes, outputs }: ModelGraph): OpenGraph {
  const producers = new Map(nodes.flatMap((node) => node.outputs.map((output) => [output, node] as const)));
  return {
    producers,
    outputs,
    usersOf: (value) => {
      const users = new Set([...producers.values()].filter(({ inputs }) => inputs.includes(value)));
      return [...users];
    },
  };
}

/** Each node after those whose values it uses; what nothing uses any more is left out. */
function inOrder({ producers, outputs }: OpenGraph): ModelNode[] {
  const ordered = new Set<ModelNode>();
  const open = outputs.map((output) => ({ value: output, ready: false }));
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const node = producers.get(next.value);
    if (node === undefined || ordered.has(node)) continue;
    if (next.ready) ordered.add(node);
    else open.push({ ...next, ready: true }, ...node.inputs.map((value) => ({ value, ready: false })));
  }
  return [...ordered];
}

type Scalar = { readonly value: number; readonly other: string };

/** A product or sum of one number and something else. */
function withNumber(node: ModelNode | undefined, op: 'Mul' | 'Add' | 'Div', { producers }: OpenGraph): Scalar | null {
  if (node?.op !== op || node.inputs.length !== 2) return null;
  const [a = '', b = ''] = node.inputs;
  const right = numberOf(b, producers);
  if (right !== null) return { value: right, other: a };
  const left = op === 'Div' ? null : numberOf(a, producers);
  return left === null ? null : { value: left, other: b };
}

function numberOf(value: string, producers: OpenGraph['producers']): number | null {
  const node = producers.get(value);
  const tensor = node === undefined ? null : constantOf(node);
  return tensor?.data.length === 1 ? (tensor.data[0] ?? null) : null;
}

/** x · clip(x + 3, 0, 6) / 6, the steps used by nothing else. */
function foldSwish(node: ModelNode, open: OpenGraph): void {
  const divided = withNumber(node, 'Div', open);
  if (divided?.value !== 6) return;
  const product = onlyFor(divided.other, node, open);
  if (product?.op !== 'Mul') return;
  for (const [x = '', clippedValue = ''] of [product.inputs, [...product.inputs].reverse()]) {
    const clip = onlyFor(clippedValue, product, open);
    if (clip?.op !== 'Clip' || !isClipToSix(clip, open)) continue;
    const added = withNumber(onlyFor(clip.inputs[0] ?? '', clip, open), 'Add', open);
    if (added?.value !== 3 || added.other !== x) continue;
    const sigmoid = `${x}:hard-sigmoid`;
    const attributes = [floatAttribute('alpha', 1 / 6), floatAttribute('beta', 0.5)];
    open.producers.set(sigmoid, { op: 'HardSigmoid', inputs: [x], outputs: [sigmoid], attributes });
    replace(node, { op: 'Mul', inputs: [x, sigmoid], outputs: node.outputs, attributes: [] }, open);
    return;
  }
}

/** The maker of a value that nobody else uses. */
function onlyFor(value: string, user: ModelNode, { producers, usersOf, outputs }: OpenGraph): ModelNode | undefined {
  const users = usersOf(value);
  return users.length === 1 && users[0] === user && !outputs.includes(value) ? producers.get(value) : undefined;
}

/** Bounds stand as attributes in older files, as inputs in newer ones. */
function isClipToSix(clip: ModelNode, { producers }: OpenGraph): boolean {
  const bound = (name: string, at: number) => attributeNumbers(clip, name)?.[0] ?? numberOf(clip.inputs[at] ?? '', producers);
  return bound('min', 1) === 0 && bound('max', 2) === 6;
}

function replace(old: ModelNode, by: ModelNode, { producers }: OpenGraph): void {
  for (const output of old.outputs) producers.delete(output);
  for (const output of by.outputs) producers.set(output, by);
}

/** Scales and shifts right behind a convolution: its weights times the scale, its bias times the scale and shifted. */
function foldBehind(output: string, open: OpenGraph): void {
  for (let value = output; ;) {
    const [user, ...others] = open.usersOf(value);
    const node = open.producers.get(value);
    if (user === undefined || others.length > 0 || node === undefined || open.outputs.includes(value)) return;
    const scale = withNumber(user, 'Mul', open)?.value;
    const shift = withNumber(user, 'Add', open)?.value;
    const parts = scale === undefined && shift === undefined ? null : weightsOf(node, open);
    if (parts === null) return;
    const weight = { ...parts.weight, data: parts.weight.data.map((one) => one * (scale ?? 1)) };
    const bias = parts.bias.map((one) => one * (scale ?? 1) + (shift ?? 0));
    open.producers.delete(value);
    value = user.outputs[0] ?? '';
    setConvolution({ node, output: value, input: node.inputs[0] ?? '', weight, bias }, open);
  }
}

/**
 * Scales and shifts right before a convolution. A shift goes into the bias only where no border of nothing is laid round the picture;
 * else it stays, divided by the scale that moves past it.
 */
function foldBefore(node: ModelNode, open: OpenGraph): void {
  let convolution = node;
  for (;;) {
    const before = onlyFor(convolution.inputs[0] ?? '', convolution, open);
    const scale = withNumber(before, 'Mul', open);
    const shift = withNumber(before, 'Add', open);
    const parts = before === undefined || (scale === null && shift === null) ? null : weightsOf(convolution, open);
    if (before === undefined || parts === null) return;
    const output = convolution.outputs[0] ?? '';
    if (scale !== null) {
      const weight = { ...parts.weight, data: parts.weight.data.map((one) => one * scale.value) };
      open.producers.delete(before.outputs[0] ?? '');
      convolution = setConvolution({ node: convolution, output, input: scale.other, weight, bias: parts.bias }, open);
      continue;
    }
    if (shift === null) return;
    if (isUnbordered(convolution)) {
      const sums = sumsByOutput(parts.weight);
      const bias = parts.bias.map((one, channel) => one + shift.value * (sums[channel] ?? 0));
      open.producers.delete(before.outputs[0] ?? '');
      convolution = setConvolution({ node: convolution, output, input: shift.other, weight: parts.weight, bias }, open);
      continue;
    }
    const under = onlyFor(shift.other, before, open);
    const scaled = withNumber(under, 'Mul', open);
    if (under === undefined || scaled === null || scaled.value === 0) return;
    const weight = { ...parts.weight, data: parts.weight.data.map((one) => one * scaled.value) };
    const moved = constant(
      `${before.outputs[0] ?? ''}:shift`,
      { dims: [], data: Float32Array.of(shift.value / scaled.value) },
      open,
    );
    open.producers.delete(under.outputs[0] ?? '');
    replace(before, { ...before, inputs: [scaled.other, moved] }, open);
    setConvolution({ node: convolution, output, input: convolution.inputs[0] ?? '', weight, bias: parts.bias }, open);
    return;
  }
}

function isUnbordered(convolution: ModelNode): boolean {
  return (attributeNumbers(convolution, 'pads') ?? []).every((pad) => pad === 0);
}

/** Weights stand by output channel first. */
function sumsByOutput({ dims, data }: Tensor): number[] {
  const each = data.length / (dims[0] ?? 1);
  return Array.from({ length: dims[0] ?? 0 }, (_, channel) =>
    data.subarray(channel * each, (channel + 1) * each).reduce((sum, one) => sum + one, 0),
  );
}

/** Null where a convolution's weights are computed: then nothing can be folded into it. */
function weightsOf(node: ModelNode, { producers }: OpenGraph): { readonly weight: Tensor; readonly bias: Float32Array } | null {
  if (node.op !== 'Conv') return null;
  const [, weightName = '', biasName] = node.inputs;
  const weightNode = producers.get(weightName);
  const weight = weightNode === undefined ? null : constantOf(weightNode);
  if (weight === null) return null;
  if (biasName === undefined) return { weight, bias: new Float32Array(weight.dims[0] ?? 0) };
  const biasNode = producers.get(biasName);
  const bias = biasNode === undefined ? null : constantOf(biasNode);
  return bias === null ? null : { weight, bias: bias.data };
}

type Convolution = {
  readonly node: ModelNode;
  readonly input: string;
  readonly output: string;
  readonly weight: Tensor;
  readonly bias: Float32Array;
};

function setConvolution({ node, input, output, weight, bias }: Convolution, open: OpenGraph): ModelNode {
  invariant(weight.dims[0] === bias.length, 'a bias for each output channel');
  const weightName = constant(`${output}:weight`, weight, open);
  const biasName = constant(`${output}:bias`, { dims: [bias.length], data: bias }, open);
  const convolution = { ...node, inputs: [input, weightName, biasName], outputs: [output] };
  open.producers.set(output, convolution);
  return convolution;
}

/** Named after the value it serves; a later one of the same name takes its place. */
function constant(name: string, tensor: Tensor, { producers }: OpenGraph): string {
  producers.set(name, constantNode(name, tensor));
  return name;
}
