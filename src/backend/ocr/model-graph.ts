/**
 * As much of an ONNX file (protocol buffers) as is needed to rearrange a network: its nodes, and the numbers of its constants.
 * Everything else is carried over byte by byte.
 */
import { fields, type Field, fieldBytes, floatField, joined, numberField } from './protobuf.ts';

/** `attributes` as they stand in the file. */
export type ModelNode = {
  readonly op: string;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly attributes: readonly Uint8Array[];
};

export type Tensor = { readonly dims: readonly number[]; readonly data: Float32Array };

export type ModelGraph = {
  readonly nodes: readonly ModelNode[];
  /** What the graph holds beside its nodes: names, inputs, outputs. */
  readonly rest: readonly Field[];
  /** What the file holds beside its graph. */
  readonly around: readonly Field[];
  readonly outputs: readonly string[];
};

/** Numbers of the fields as onnx.proto has them. */
const MODEL = { graph: 7 } as const;
const GRAPH = { node: 1, output: 12 } as const;
const NODE = { input: 1, output: 2, name: 3, op: 4, attribute: 5 } as const;
const ATTRIBUTE = { name: 1, float: 2, integer: 3, tensor: 5, integers: 8, type: 20 } as const;
const TENSOR = { dims: 1, type: 2, floats: 4, raw: 9 } as const;
const TYPE = { float: 1, tensor: 4 } as const;

export function readModel(file: Uint8Array): ModelGraph {
  const model = fields(file);
  const graph = fields(bytesOf(model, MODEL.graph)[0] ?? new Uint8Array());
  return {
    nodes: bytesOf(graph, GRAPH.node).map(readNode),
    rest: graph.filter(({ number }) => number !== GRAPH.node),
    around: model.filter(({ number }) => number !== MODEL.graph),
    outputs: bytesOf(graph, GRAPH.output).map((value) => textsOf(fields(value), 1)[0] ?? ''),
  };
}

export function writeModel({ nodes, rest, around }: ModelGraph): Uint8Array {
  const graph = [...nodes.map((node) => fieldBytes(GRAPH.node, writeNode(node))), ...rest.map(asBytes)];
  return joined([...around.map(asBytes), fieldBytes(MODEL.graph, joined(graph))]);
}

function readNode(bytes: Uint8Array): ModelNode {
  const parts = fields(bytes);
  return {
    op: textsOf(parts, NODE.op)[0] ?? '',
    inputs: textsOf(parts, NODE.input),
    outputs: textsOf(parts, NODE.output),
    attributes: bytesOf(parts, NODE.attribute),
  };
}

function writeNode({ op, inputs, outputs, attributes }: ModelNode): Uint8Array {
  const text = (number: number, value: string) => fieldBytes(number, new TextEncoder().encode(value));
  return joined([
    ...inputs.map((name) => text(NODE.input, name)),
    ...outputs.map((name) => text(NODE.output, name)),
    text(NODE.name, `${op}:${outputs[0] ?? ''}`),
    text(NODE.op, op),
    ...attributes.map((attribute) => fieldBytes(NODE.attribute, attribute)),
  ]);
}

/** What a constant holds; null where it is no constant, or not of floats. */
export function constantOf({ op, attributes }: ModelNode): Tensor | null {
  if (op !== 'Constant') return null;
  const tensor = attributes.map((attribute) => bytesOf(fields(attribute), ATTRIBUTE.tensor)[0]).find((one) => one !== undefined);
  if (tensor === undefined) return null;
  const parts = fields(tensor);
  if (numbersOf(parts, TENSOR.type)[0] !== TYPE.float) return null;
  const raw = bytesOf(parts, TENSOR.raw)[0] ?? joined(bytesOf(parts, TENSOR.floats));
  return { dims: numbersOf(parts, TENSOR.dims), data: new Float32Array(Uint8Array.from(raw).buffer) };
}

export function constantNode(name: string, { dims, data }: Tensor): ModelNode {
  const tensor = joined([
    ...dims.map((dim) => numberField(TENSOR.dims, dim)),
    numberField(TENSOR.type, TYPE.float),
    fieldBytes(TENSOR.raw, new Uint8Array(data.buffer, data.byteOffset, data.byteLength)),
  ]);
  const attribute = joined([
    fieldBytes(ATTRIBUTE.name, new TextEncoder().encode('value')),
    fieldBytes(ATTRIBUTE.tensor, tensor),
    numberField(ATTRIBUTE.type, TYPE.tensor),
  ]);
  return { op: 'Constant', inputs: [], outputs: [name], attributes: [attribute] };
}

export function floatAttribute(name: string, value: number): Uint8Array {
  return joined([
    fieldBytes(ATTRIBUTE.name, new TextEncoder().encode(name)),
    floatField(ATTRIBUTE.float, value),
    numberField(ATTRIBUTE.type, TYPE.float),
  ]);
}

/** The numbers of a named attribute; null where the node has none of that name. */
export function attributeNumbers({ attributes }: ModelNode, name: string): readonly number[] | null {
  for (const attribute of attributes) {
    const parts = fields(attribute);
    if (textsOf(parts, ATTRIBUTE.name)[0] !== name) continue;
    const floats = bytesOf(parts, ATTRIBUTE.float).map((one) => new DataView(one.buffer, one.byteOffset, 4).getFloat32(0, true));
    return [...floats, ...numbersOf(parts, ATTRIBUTE.integer), ...numbersOf(parts, ATTRIBUTE.integers)];
  }
  return null;
}

function bytesOf(parts: readonly Field[], wanted: number): Uint8Array[] {
  return parts.flatMap(({ number, bytes }) => (number === wanted && bytes !== null ? [bytes] : []));
}

/** Repeated whole numbers stand one by one or packed. */
function numbersOf(parts: readonly Field[], wanted: number): number[] {
  return parts.flatMap((part) => (part.number === wanted ? part.numbers() : []));
}

function textsOf(parts: readonly Field[], wanted: number): string[] {
  return bytesOf(parts, wanted).map((bytes) => new TextDecoder().decode(bytes));
}

function asBytes({ whole }: Field): Uint8Array {
  return whole;
}
