import { BUCKET_COUNT } from "@orderloom/schema/ids";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useTRPC } from "../../trpc/client.tsx";

/** How far a look at everything has come: buckets done, and rows looked at in them. */
export type Progress = { readonly done: number; readonly looked: number };

/** Looks at everything, one bucket after the other, for as long as the person waits. */
export function useCheckAll() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [progress, setProgress] = useState<Progress | null>(null);
  const stopped = useRef(false);
  const check = useMutation(trpc.proof.checkBucket.mutationOptions());
  const start = async () => {
    stopped.current = false;
    let looked = 0;
    setProgress({ done: 0, looked });
    try {
      for (let bucket = 0; bucket < BUCKET_COUNT && !stopped.current; bucket += 1) {
        looked += (await check.mutateAsync({ bucket })).looked;
        setProgress({ done: bucket + 1, looked });
      }
    } catch {
      // The mutation keeps what went wrong, and the screen says it.
    }
    setProgress(null);
    await queryClient.invalidateQueries(trpc.proof.pathFilter());
  };
  const stop = () => {
    stopped.current = true;
  };
  return { progress, error: check.error, start, stop };
}
