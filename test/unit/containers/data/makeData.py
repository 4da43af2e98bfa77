"""Makes the files beside it, with tools that are not ours: python3 -m pip install warcio brotli zstandard pyarrow; python3 makeData.py

All companies, people and sites are invented.
"""
import datetime
import gzip
import io
import json
import mailbox
import os
import zlib
from email.message import EmailMessage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from email.policy import SMTP

import brotli
import pyarrow as pa
import pyarrow.parquet as pq
import zstandard
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

HERE = os.path.dirname(os.path.abspath(__file__))


def place(name):
    return os.path.join(HERE, name)


def page(i):
    return (
        '<!DOCTYPE html><html><head><meta charset="utf-8"><title>Otterburn buys Quillmark %d</title></head><body>'
        '<article><h1>Otterburn buys Quillmark for %d million</h1><p>Otterburn Systems has bought Quillmark Analytics, '
        'a maker of café robots, for €%d million, the companies said on Tuesday – it is the third such deal.</p>'
        '<p>Quillmark employs %d people in Leeds.</p></article></body></html>' % (i, i + 5, i + 5, i + 20)
    )


def warc(name, packed):
    with open(place(name), 'wb') as file:
        writer = WARCWriter(file, gzip=packed, warc_version='WARC/1.1')

        def write(kind, url, payload, status=None, fields=(), **more):
            head = StatusAndHeaders(status, list(fields), protocol='HTTP/1.1') if status else None
            more['warc_headers_dict'] = {'WARC-Date': '2024-03-05T10:00:00Z', 'WARC-Record-ID': '<urn:uuid:%s>' % url[-1]}
            writer.write_record(writer.create_warc_record(url, kind, payload=io.BytesIO(payload), http_headers=head, **more))

        writer.write_record(writer.create_warcinfo_record('crawl.warc', {'software': 'makeData'}))
        html = ('Content-Type', 'text/html; charset=utf-8')
        plain = page(0).encode()
        chunks = b''.join(b'%x\r\n%s\r\n' % (len(part), part) for part in (plain[:100], plain[100:])) + b'0\r\n\r\n'
        site = 'https://selwood.example/'
        write('response', site + '0', plain, '200 OK', [html])
        write('response', site + '1', gzip.compress(plain, mtime=0), '200 OK', [html, ('Content-Encoding', 'gzip')])
        write('response', site + '2', zlib.compress(plain), '200 OK', [html, ('Content-Encoding', 'deflate')])
        write('response', site + '3', brotli.compress(plain), '200 OK', [html, ('Content-Encoding', 'br')])
        write('response', site + '4', chunks, '200 OK', [html, ('Transfer-Encoding', 'chunked')])
        western = page(0).replace('utf-8', 'iso-8859-1').encode('cp1252')
        write('response', site + '5', western, '200 OK', [('Content-Type', 'text/html; charset=windows-1252')])
        write('response', site + '6', b'\x89PNG\r\n\x1a\n' + bytes(100), '200 OK', [('Content-Type', 'image/png')])
        write('response', site + '7', plain, '404 Not Found', [html])
        write('metadata', site + '0', b'fetchTimeMs: 5\r\n', warc_content_type='application/warc-fields')
        write('conversion', site + '8', 'Quillmark café raises €3 million\n'.encode(), warc_content_type='text/plain')
        write('resource', site + '9', plain, warc_content_type='text/html')


def story(i):
    return (
        'Otterburn Systems has raised €%d million in a Series A round led by Tolland Capital.\n\n'
        'From here on it will grow, said Ann Roe, who runs it.\n' % (i + 3)
    )


def mail(i, charset='utf-8', encoding=None, html=None):
    message = EmailMessage(policy=SMTP)
    message['Subject'] = 'Otterburn raises €%d million' % (i + 3)
    message['From'] = 'Selwood Daily <news@selwood.example>'
    message['To'] = 'reader@home.example'
    message['Date'] = 'Tue, %02d Mar 2024 23:30:00 -0800' % (5 + i)
    message['Message-ID'] = '<%d@selwood.example>' % i
    message.set_content(story(i), charset=charset, cte=encoding)
    if html is not None:
        message.add_alternative(html, subtype='html')
    return message


def mails():
    path = place('mails.mbox')
    if os.path.exists(path):
        os.remove(path)
    box = mailbox.mbox(path)
    box.add(mail(0))
    box.add(mail(1, 'windows-1252', 'quoted-printable'))
    box.add(mail(2, 'utf-8', 'base64', '<html><body><p>%s</p></body></html>' % story(2)))
    box.add(mail(3, html='<html><body><img src="cid:logo"></body></html>'))
    last = mail(4)
    last.add_attachment(b'%PDF-1.4', maintype='application', subtype='pdf', filename='report.pdf')
    box.add(last)
    box.close()
    with open(path, 'rb') as file:
        lines = [b'From MAILER-DAEMON Tue Mar  5 10:00:00 2024\n' if line.startswith(b'From MAILER') else line for line in file]
    with open(path, 'wb') as file:
        file.write(b''.join(lines))
    with open(place('newsletter.eml'), 'wb') as file:
        file.write(bytes(mail(5)))
    saved = MIMEMultipart('related', 'boundary-1', type='text/html')
    saved['From'] = '<Saved by Blink>'
    saved['Snapshot-Content-Location'] = 'https://selwood.example/page'
    saved['Subject'] = '=?utf-8?Q?Otterburn_caf=C3=A9?='
    saved['Date'] = 'Tue, 5 Mar 2024 10:00:00 -0000'
    for number, text in enumerate([page(1), '<html><body>Frame of an advert</body></html>']):
        part = MIMEText(text, 'html', 'utf-8')
        part['Content-Location'] = 'https://selwood.example/page' if number == 0 else 'cid:frame'
        saved.attach(part)
    with open(place('page.mhtml'), 'wb') as file:
        file.write(saved.as_bytes(policy=SMTP))


def rows(count):
    return [
        {'headline': 'Otterburn raises €%d million' % i, 'published': '2024-03-05', 'link': 'https://selwood.example/%d' % i, 'story': story(i)}
        for i in range(count)
    ]


def lines():
    pack = zstandard.ZstdCompressor(level=3, write_checksum=True)
    parts = [''.join(json.dumps(row) + '\n' for row in rows(20)[at:at + 5]).encode() for at in range(0, 20, 5)]
    with open(place('lines.jsonl.zst'), 'wb') as file:
        file.write(b'\x50\x2a\x4d\x18\x04\x00\x00\x00note' + b''.join(pack.compress(part) for part in parts))


def tables():
    all_rows = rows(60)
    table = pa.table({
        'id': list(range(60)),
        'headline': [row['headline'] for row in all_rows],
        'authors': [['Ann Roe', 'Max Lee']] * 60,
        'published': pa.array([datetime.datetime(2024, 3, 5, 10)] * 60, type=pa.timestamp('us')),
        'link': [row['link'] for row in all_rows],
        'story': [row['story'] for row in all_rows],
        'picture': [{'bytes': b'\x00\x01'}] * 60,
    })
    for codec in ('snappy', 'gzip', 'zstd', 'brotli', 'lz4', 'none'):
        pq.write_table(table, place('rows-%s.parquet' % codec), compression=codec, row_group_size=20, write_page_index=codec == 'zstd')
    pq.write_table(pa.table({'price': [1.5] * 9, 'sku': ['a-%d' % i for i in range(9)]}), place('goods.parquet'))


warc('crawl.warc', False)
warc('crawl.warc.gz', True)
mails()
lines()
tables()
