import sharp from 'sharp';

/** Of a page picture of our own making; never of received bytes. Turned upright first, then the part, then the size. */
export type RenditionOptions = {
  /** How far the picture lies turned clockwise, as `CardReading.turned` says; undone. */
  readonly turned?: 0 | 90 | 180 | 270;
  /** In pixels of the upright picture, as the boxes of a reading are; what reaches outside is cut off. */
  readonly part?: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** Never larger than the picture is. */
  readonly width?: number;
  readonly quality?: number;
  /** Without loss, for a seal; else JPEG. */
  readonly as?: 'png';
};

/** A thumbnail, a view or a crop; JPEG unless asked otherwise. */
export async function rendition(image: Uint8Array, options: RenditionOptions): Promise<Uint8Array> {
  const { turned = 0, part, width, quality = 82 } = options;
  let picture = sharp(image);
  if (turned !== 0)
    picture = sharp(
      await picture
        .rotate(360 - turned)
        .png({ compressionLevel: 1 })
        .toBuffer(),
    );
  if (part !== undefined) picture = picture.extract(inside(part, await picture.metadata()));
  if (width !== undefined) picture = picture.resize({ width, withoutEnlargement: true });
  return options.as === 'png' ? picture.png({ compressionLevel: 9 }).toBuffer() : picture.jpeg({ quality }).toBuffer();
}

/** A part of the picture at full size: a field for the review screen. */
export async function crop(image: Uint8Array, part: NonNullable<RenditionOptions['part']>): Promise<Uint8Array> {
  return rendition(image, { part, quality: 90 });
}

function inside(part: NonNullable<RenditionOptions['part']>, size: { readonly width: number; readonly height: number }) {
  const left = Math.min(size.width - 1, Math.max(0, Math.floor(part.x)));
  const top = Math.min(size.height - 1, Math.max(0, Math.floor(part.y)));
  return {
    left,
    top,
    width: Math.max(1, Math.min(size.width, Math.ceil(part.x + part.width)) - left),
    height: Math.max(1, Math.min(size.height, Math.ceil(part.y + part.height)) - top),
  };
}
