import { useEffect, useState } from "preact/hooks";

/** Copies a text, and tells how that went until the text is another. */
export function useCopy(content: string) {
  const [copied, setCopied] = useState<"copied" | "copyFailed">();
  useEffect(() => setCopied(undefined), [content]);
  const copy = () => {
    navigator.clipboard.writeText(content).then(
      () => setCopied("copied"),
      () => setCopied("copyFailed"),
    );
  };
  return { copied, copy };
}
