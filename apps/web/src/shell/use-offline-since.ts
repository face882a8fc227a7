"use client";

import { useEffect, useState } from "react";

/** Since when the server is out of reach: the browser has no network, or the last question got no answer. */
export function useOfflineSince(unanswered: boolean): Date | null {
  const [noNetwork, setNoNetwork] = useState(false);
  useEffect(() => {
    const look = () => setNoNetwork(!navigator.onLine);
    look();
    window.addEventListener("online", look);
    window.addEventListener("offline", look);
    return () => {
      window.removeEventListener("online", look);
      window.removeEventListener("offline", look);
    };
  }, []);
  const offline = noNetwork || unanswered;
  const [since, setSince] = useState<Date | null>(null);
  if (offline && since === null) setSince(new Date());
  if (!offline && since !== null) setSince(null);
  return since;
}
