/** The heading of a view: takes the focus when the view opens, so that keyboard and screen reader start there. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

export function Heading({
  kind,
  children,
  focus = true,
}: {
  kind?: ComponentChildren;
  children: ComponentChildren;
  focus?: boolean;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focus) heading.current?.focus({ preventScroll: true });
  }, [focus]);
  return (
    <header class="heading">
      {kind !== undefined && <p class="kind">{kind}</p>}
      <h1 ref={heading} tabIndex={-1}>
        {children}
      </h1>
    </header>
  );
}
