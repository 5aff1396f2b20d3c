import { parseColor, SWATCHES, textOn, type SwatchName } from "../profile/color.ts";
import { text } from "../ui/text.ts";
import { Field, type FieldProps } from "./Field.tsx";

const SWATCH_TEXTS = {
  red: "swatchRed",
  orange: "swatchOrange",
  yellow: "swatchYellow",
  green: "swatchGreen",
  blue: "swatchBlue",
} as const satisfies Record<SwatchName, string>;

type Props = FieldProps & {
  /** A name to show on the colour. */
  readonly sample: string;
};

/** AWS's five swatches, the browser's own picker, or six digits by hand. */
export function ColorField({ sample, ...field }: Props) {
  const color = parseColor(field.value);
  return (
    <div class="color-field">
      <Field {...field} />
      <div class="swatches">
        {Object.entries(SWATCHES).map(([name, swatch]) => (
          <button
            key={name}
            type="button"
            class="swatch"
            aria-label={text(SWATCH_TEXTS[name as SwatchName])}
            aria-pressed={color.ok && color.value === swatch}
            style={{ background: `#${swatch}` }}
            onClick={() => field.onEnter(swatch)}
          />
        ))}
        <input
          type="color"
          aria-label={text("colorPicker")}
          value={color.ok ? `#${color.value}` : "#000000"}
          onInput={(event) => field.onEnter(event.currentTarget.value.slice(1))}
        />
        {color.ok && sample !== "" && (
          <bdi class="sample" style={{ background: `#${color.value}`, color: `#${textOn(color.value)}` }}>
            {sample}
          </bdi>
        )}
      </div>
    </div>
  );
}
