declare module 'heic-decode' {
  type Decoded = { readonly width: number; readonly height: number; readonly data: Uint8ClampedArray };
  type Undecoded = { readonly width: number; readonly height: number; readonly decode: () => Promise<Decoded> };
  type Images = readonly Undecoded[] & { readonly dispose: () => void };
  const decode: { readonly all: (input: { readonly buffer: Uint8Array }) => Promise<Images> };
  export default decode;
}
