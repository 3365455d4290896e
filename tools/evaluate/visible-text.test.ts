import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { visibleText } from './visible-text';

function read(html: string) {
  const { document } = new JSDOM(html).window;
  return { document, visible: visibleText(document.body) };
}

describe('visibleText', () => {
  it('sets blocks on lines of their own and joins inline markup', () => {
    const { visible } = read('<h1>One <b>Vla</b>dimir</h1>\n <p>Two<br>three</p> four');
    expect(visible.text).toBe('One Vladimir\nTwo\nthree\nfour');
  });

  it('makes one space of every run of spaces and drops invisible characters', () => {
    const { visible } = read('<p>1\u00a0\u202f000\n  euros, Dmi\u00adtri\u200bev </p>');
    expect(visible.text).toBe('1 000 euros, Dmitriev');
  });

  it('leaves out what is not shown', () => {
    const { visible } = read(
      '<p>a<script>b</script><style>c</style><span hidden>d</span><span style="DISPLAY: none">e</span></p><template>f</template><select><option>g</select>',
    );
    expect(visible.text).toBe('a');
  });

  it('places every offset of a text node where its character stands', () => {
    const { document, visible } = read('<p>  one </p><p id="x">\n two\u00ad  three</p>');
    const node = document.querySelector('#x')?.firstChild;
    if (!node) throw new Error('no text');
    const data = node.nodeValue ?? '';
    for (const word of ['two', 'three']) {
      const at = data.indexOf(word);
      const start = visible.positionOf(node, at) ?? -1;
      const end = visible.positionOf(node, at + word.length) ?? -1;
      expect(visible.text.slice(start, end)).toBe(word);
    }
  });

  it('has no position for hidden text and no text without a body', () => {
    const { document, visible } = read('<p hidden>gone</p>');
    const node = document.querySelector('p')?.firstChild;
    expect(node && visible.positionOf(node, 0)).toBeNull();
    expect(visibleText(null).text).toBe('');
  });
});
