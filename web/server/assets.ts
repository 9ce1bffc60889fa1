import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import { type AssetPaths, focusScriptPath, freshFormScriptPath, stylesheetPath } from '../layout/assets.ts';

/** The files that pages load, under addresses that change with their content. */
export interface Assets {
  readonly paths: AssetPaths;
  readonly stylesheet: string;
}

/** Puts the error summary in focus, and does not leave it a stop for the Tab key. Pages work without it. */
const FOCUS_SCRIPT = `const s=document.querySelector('.govuk-error-summary');if(s){s.tabIndex=-1;s.addEventListener('blur',()=>s.removeAttribute('tabindex'),{once:true});s.focus()}
`;

/**
 * Sends a form with the fields that its page has by now, and so with a signature that is seconds old. Where the page has
 * no form any more (somebody signed out, or sent the file already), what it has instead is shown.
 */
const FRESH_FORM_SCRIPT = `const f=document.querySelector('form[data-fresh]');const i=f?.elements.namedItem('file');i?.addEventListener('change',()=>i.setCustomValidity(i.files[0]?.size>i.dataset.most?i.dataset.tooLarge:''));f?.addEventListener('submit',async(e)=>{e.preventDefault();try{const h=await(await fetch(location.href)).text();const n=new DOMParser().parseFromString(h,'text/html').querySelectorAll('form[data-fresh] input[type=hidden]');if(n.length===0)return location.reload();for(const {name,value} of n)f.elements.namedItem(name).value=value;f.submit()}catch{location.reload()}})
`;

const hash = (content: string): string => createHash('sha256').update(content).digest('hex');

export const siteAssets = (stylesheet: string): Assets => ({
  stylesheet,
  paths: {
    stylesheet: stylesheetPath(hash(stylesheet)),
    focusScript: focusScriptPath(hash(FOCUS_SCRIPT)),
    freshFormScript: freshFormScriptPath(hash(FRESH_FORM_SCRIPT)),
  },
});

const FOR_EVER = 'public, max-age=31536000, immutable';

export function assetRoutes({ paths, stylesheet }: Assets): Hono {
  const app = new Hono();
  const serve = (path: string, type: string, content: string) =>
    app.get(path, (c) => c.body(content, 200, { 'Content-Type': type, 'Cache-Control': FOR_EVER }));
  serve(paths.stylesheet, 'text/css; charset=utf-8', stylesheet);
  serve(paths.focusScript, 'text/javascript; charset=utf-8', FOCUS_SCRIPT);
  serve(paths.freshFormScript, 'text/javascript; charset=utf-8', FRESH_FORM_SCRIPT);
  return app;
}
