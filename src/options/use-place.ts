import { useEffect, useState } from "preact/hooks";

/** Where in the options page a person is: the address's fragment, so that the popup can link to it and Back works. */
export function usePlace(): string {
  const [place, setPlace] = useState(readPlace);
  useEffect(() => {
    const onChange = () => setPlace(readPlace());
    addEventListener("hashchange", onChange);
    return () => removeEventListener("hashchange", onChange);
  }, []);
  return place;
}

export function goTo(place: string): void {
  location.hash = place;
}

function readPlace(): string {
  return decodeURIComponent(location.hash.slice(1));
}
