// What codikac needs of libcurl, with a fixed number of arguments for Swift. The library is loaded on first use: linked,
// it and the thirty libraries behind it would treble the start-up time of every verb that needs no network.
#pragma once
#include <curl/curl.h>
#include <stddef.h>

#pragma clang assume_nonnull begin

typedef size_t (*clibcurl_data_callback)(char *bytes, size_t size, size_t count, void *context);
typedef int (*clibcurl_seek_callback)(void *context, curl_off_t offset, int origin);

// NULL once the library is loaded and initialized, else the reason why it is not. Call it once, before anything else.
const char *_Nullable clibcurl_load(void);

CURL *_Nullable clibcurl_easy_init(void);
void clibcurl_easy_cleanup(CURL *handle);
const char *clibcurl_strerror(CURLcode code);

CURLcode clibcurl_set_long(CURL *handle, CURLoption option, long value);
CURLcode clibcurl_set_size(CURL *handle, CURLoption option, curl_off_t value);
// The library copies the text.
CURLcode clibcurl_set_text(CURL *handle, CURLoption option, const char *_Nullable value);
CURLcode clibcurl_set_pointer(CURL *handle, CURLoption option, void *_Nullable value);
CURLcode clibcurl_set_data_callback(CURL *handle, CURLoption option, clibcurl_data_callback value);
CURLcode clibcurl_set_seek_callback(CURL *handle, clibcurl_seek_callback value);
long clibcurl_get_long(CURL *handle, CURLINFO info);

struct curl_slist *_Nullable clibcurl_list_append(struct curl_slist *_Nullable list, const char *text);
void clibcurl_list_free(struct curl_slist *_Nullable list);

CURLM *_Nullable clibcurl_multi_init(void);
CURLMcode clibcurl_multi_set_long(CURLM *multi, CURLMoption option, long value);
CURLMcode clibcurl_multi_add(CURLM *multi, CURL *handle);
CURLMcode clibcurl_multi_remove(CURLM *multi, CURL *handle);
CURLMcode clibcurl_multi_perform(CURLM *multi);
// Waits until something can be done, the time is over, or `clibcurl_multi_wakeup` is called.
CURLMcode clibcurl_multi_poll(CURLM *multi, int milliseconds);
// The only call that another thread may make; never after `clibcurl_multi_cleanup`.
CURLMcode clibcurl_multi_wakeup(CURLM *multi);
// The next finished transfer, or NULL.
CURL *_Nullable clibcurl_multi_finished(CURLM *multi, CURLcode *result);
CURLMcode clibcurl_multi_cleanup(CURLM *multi);

#pragma clang assume_nonnull end
