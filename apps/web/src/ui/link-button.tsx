"use client";

import { Button } from "antd";
import { useRouter } from "next/navigation";
import type { MouseEvent, ReactNode } from "react";

type Props = { readonly href: string; readonly primary?: boolean; readonly children: ReactNode };

/** A link that looks like a button; opens in another tab like any link. */
export function LinkButton({ href, primary = false, children }: Props) {
  const router = useRouter();
  const go = (event: MouseEvent<HTMLElement>) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    router.push(href);
  };
  return (
    <Button href={href} onClick={go} {...(primary ? { type: "primary" as const } : {})}>
      {children}
    </Button>
  );
}
