import * as vscode from 'vscode';
import type { PanelKind } from '../webview/messages';

/** The folders that webviews may load from: their scripts and their style sheets. */
export function webviewRoots(extensionUri: vscode.Uri): vscode.Uri[] {
  return [vscode.Uri.joinPath(extensionUri, 'dist/webview'), vscode.Uri.joinPath(extensionUri, 'media/webview')];
}

/**
 * The HTML of a webview: one script and two style sheets of the extension, and nothing else: no inline script or style, no picture, font, frame
 * or connection.
 */
export function panelPage(webview: vscode.Webview, extensionUri: vscode.Uri, kind: PanelKind, title: string): string {
  const [scripts, styles] = webviewRoots(extensionUri) as [vscode.Uri, vscode.Uri];
  const address = (root: vscode.Uri, name: string): string =>
    escapeHtml(webview.asWebviewUri(vscode.Uri.joinPath(root, name)).toString());
  const nonce = makeNonce();
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${webview.cspSource}; base-uri 'none'; form-action 'none'`;
  return `<!DOCTYPE html>
<html lang="${escapeHtml(vscode.env.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="${address(styles, 'common.css')}">
<link rel="stylesheet" href="${address(styles, kind === 'table' ? 'table.css' : 'picture.css')}">
<script defer nonce="${nonce}" src="${address(scripts, `${kind}.js`)}"></script>
</head>
<body></body>
</html>`;
}

/** Thirty-two letters and digits, another each time. */
function makeNonce(): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
  return Array.from({ length: 32 }, () => letters.charAt(Math.floor(Math.random() * letters.length))).join('');
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
