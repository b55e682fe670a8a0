// swift-format-ignore-file

/// One name a line, sorted: `in=` the places that have it, `first=` those where it means the first item alone, `empty=` those
/// where it is an empty object, `use=` what is written instead today. `ExpressionGlobals` says what the letters mean.
enum ExpressionGlobalData {
  static let table: StaticString = #"""
$		in=xiafetl
$agentInfo		in=xl
$average		in=x
$binary		in=xietl	first=af
$credentials		in=d
$data		in=xietl	first=af
$env		in=xiafetl
$evaluateExpression		in=xl
$execution		in=xiafetl
$executionId		in=xiafetl	use=$execution.id
$fromAI		in=xt
$fromAi		in=xt
$fromai		in=xt
$getNodeParameter		in=iatl
$getPairedItem		in=xl
$getWorkflowStaticData		in=iafetl
$if		in=x
$ifEmpty		in=x
$input		in=xiafetl
$item		in=xiafetl
$itemIndex		in=xietl	first=af
$items		in=xiafetl
$jmesPath		in=xiafetl
$jmespath		in=xiafetl
$json		in=xietl	first=af
$max		in=x
$min		in=x
$mode		in=xiafetl
$node		in=xiafetl
$nodeId		in=xiafetl
$nodeVersion		in=xiafetl
$not		in=x
$now		in=xiafetl
$pageCount		in=p
$parameter		in=xiafetl
$position		in=xietl	first=af	use=$itemIndex
$prevNode		in=xiafetl
$rawParameter		in=xl
$request		in=p
$response		in=p
$responseItem		in=d
$resumeWebhookUrl		in=xiafetl	use=$execution.resumeUrl
$runIndex		in=xiafetl
$secrets		in=c
$self		in=xiafetl
$thisItem		in=xietl	first=af	use=$input.item
$thisItemIndex		in=xietl	first=af	use=$itemIndex
$thisRunIndex		in=xiafetl	use=$runIndex
$today		in=xiafetl
$tool		in=xl
$value		in=d
$vars		in=xiafetl
$version		in=d
$webhookId		in=xiafetl
$workflow		in=xiafetl
AggregateError		in=xiafetl
Array		in=xiafetl
ArrayBuffer		in=xiafetl
AsyncFunction		empty=x
AsyncGenerator		empty=x
AsyncGeneratorFunction		empty=x
Atomics		in=xiafetl
BigInt		in=xiafetl
BigInt64Array		in=xiafetl
BigUint64Array		in=xiafetl
Boolean		in=xiafetl
Buffer		in=iafetl	empty=x
DataView		in=xiafetl
Date		in=xiafetl
DateTime		in=xiafetl
Duration		in=xiafetl
Error		in=xiafetl
EvalError		in=xiafetl
FinalizationRegistry		in=iafetl
Float32Array		in=xiafetl
Float64Array		in=xiafetl
FormData		in=iatl
Function		empty=x
Generator		empty=x
GeneratorFunction		empty=x
Infinity		in=xiafetl
Int16Array		in=xiafetl
Int32Array		in=xiafetl
Int8Array		in=xiafetl
Interval		in=xiafetl
Intl		in=xiafetl
JSON		in=xiafetl
Map		in=xiafetl
Math		in=xiafetl
NaN		in=xiafetl
Number		in=xiafetl
Object		in=xiafetl
Promise		in=iafetl	empty=x
Proxy		in=iafetl	empty=x
RangeError		in=xiafetl
ReferenceError		in=xiafetl
Reflect		in=iafetl	empty=x
RegExp		in=xiafetl
Set		in=xiafetl
SharedArrayBuffer		in=xiafetl
String		in=xiafetl
Symbol		in=xiafetl
SyntaxError		in=xiafetl
TextDecoder		in=iatl
TextDecoderStream		in=iatl
TextEncoder		in=iatl
TextEncoderStream		in=iatl
TypeError		in=xiafetl
URIError		in=xiafetl
Uint16Array		in=xiafetl
Uint32Array		in=xiafetl
Uint8Array		in=xiafetl
Uint8ClampedArray		in=xiafetl
WeakMap		in=xiafetl
WeakRef		in=iafetl
WeakSet		in=xiafetl
WebAssembly		in=iafetl	empty=x
XMLHttpRequest		empty=x
__dirname		empty=x
__filename		empty=x
_item		in=m
_items		in=n
alert		empty=x
atob		in=iatl
average		in=x
btoa		in=iatl
clearImmediate		in=iafetl	empty=x
clearInterval		in=iafetl	empty=x
clearTimeout		in=iafetl
confirm		empty=x
console		in=iafetl
decodeURI		in=xiafetl
decodeURIComponent		in=xiafetl
document		empty=x
encodeURI		in=xiafetl
encodeURIComponent		in=xiafetl
escape		in=iafetl	empty=x
eval		empty=x
fetch		empty=x
getBinaryData		in=e
getBinaryDataAsync		in=e
getNodeParameter		in=fe
getWorkflowStaticData		in=fe
global		empty=x
globalThis		in=iafetl	empty=x
helpers		in=iafetl
isFinite		in=xiafetl
isNaN		in=xiafetl
item		in=ie
items		in=af
max		in=x
min		in=x
module		in=iafetl	empty=x
not		in=x
numberList		in=x
parseFloat		in=xiafetl
parseInt		in=xiafetl
process		in=xl
prompt		empty=x
query		in=t
queueMicrotask		empty=x
require		in=iafetl	empty=x
self		empty=x
setBinaryData		in=e
setBinaryDataAsync		in=e
setImmediate		in=iafetl	empty=x
setInterval		in=iafetl	empty=x
setTimeout		in=iafetl	empty=x
toPathSegment		in=x
undefined		in=xiafetl
unescape		in=iafetl	empty=x
uneval		empty=x
zip		in=x
"""#
}
