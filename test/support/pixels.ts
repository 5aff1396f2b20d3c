import type { BrowserPage } from "./screen.ts";

/** A part of a picture, in pixels. */
export type Area = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

/** The pixels of an area of a PNG, row by row, as `rrggbb`. Any page can decode it whose policy allows data URLs. */
export async function readPixels(
  decoder: BrowserPage,
  png: Uint8Array,
  area: Area,
): Promise<readonly string[]> {
  const address = `data:image/png;base64,${Buffer.from(png).toString("base64")}`;
  const expression = `(async ({ left, top, width, height }) => {
    const image = new Image();
    image.src = ${JSON.stringify(address)};
    await image.decode();
    const context = new OffscreenCanvas(width, height).getContext("2d");
    context.drawImage(image, -left, -top);
    const { data } = context.getImageData(0, 0, width, height);
    const hex = (value) => value.toString(16).padStart(2, "0");
    return Array.from({ length: width * height }, (_, at) => [...data.slice(at * 4, at * 4 + 3)].map(hex).join(""));
  })(${JSON.stringify(area)})`;
  return (await decoder.evaluate(expression)) as string[];
}

export async function readPixel(
  decoder: BrowserPage,
  png: Uint8Array,
  left: number,
  top: number,
): Promise<string> {
  const [pixel = ""] = await readPixels(decoder, png, { left, top, width: 1, height: 1 });
  return pixel;
}
